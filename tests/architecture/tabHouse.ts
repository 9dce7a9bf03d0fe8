import { contract, type House } from './house.ts'

/** The tab: a feature is a folder, and no feature knows another. Of the server they know the contract. */
export const tab: House = {
  mayImport: {
    host: [],
    text: ['host'],
    api: ['text', contract],
    ui: ['text', contract],
    signIn: ['api', 'host', 'text', contract],
    register: ['api', 'ui', 'text', contract],
    'pages.tsx': ['register', 'text'],
    'Frame.tsx': ['api', 'host', 'text', 'ui', 'pages.tsx'],
    'App.tsx': ['api', 'host', 'signIn', 'text', 'ui', 'Frame.tsx', contract],
    'main.tsx': ['signIn', 'App.tsx'],
    'buildTab.ts': [],
  },
  usedOnlyBy: {
    react: ['api', 'register', 'signIn', 'text', 'ui', 'pages.tsx', 'Frame.tsx', 'App.tsx', 'main.tsx'],
    'react-dom': ['main.tsx'],
    '@fluentui/react-components': ['host', 'register', 'signIn', 'ui', 'Frame.tsx', 'App.tsx'],
    '@microsoft/teams-js': ['host'],
    wouter: ['ui', 'Frame.tsx'],
    zod: ['api'],
    vite: ['buildTab.ts'],
    'node:fs': ['buildTab.ts'],
    'node:path': ['buildTab.ts'],
    'node:url': ['buildTab.ts'],
    'node:zlib': ['buildTab.ts'],
  },
}

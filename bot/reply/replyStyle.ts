import { createHash } from 'node:crypto'

/** All of the look. What belongs to an answer is shown when that is chosen, and always where a browser cannot tell. */
export const replyStyle = `
:root{color-scheme:light dark;--text:light-dark(#1b1b1b,#f0f0f0);--soft:light-dark(#545454,#bdbdbd);
--page:light-dark(#fff,#1b1b1b);--mail:light-dark(#f3f3f3,#2a2a2a);--edge:light-dark(#767676,#8f8f8f);
--lead:light-dark(#0f4c81,#8fc7ff);--on-lead:light-dark(#fff,#10243a);--fault:light-dark(#a4121b,#ff9ea2)}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:1rem}
nav{text-align:right}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1rem;margin:1.5rem 0 .5rem}
a{color:var(--lead)}
nav a{display:inline-block;padding:.5rem 0}
.mail{background:var(--mail);border-radius:.5rem;padding:.75rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
fieldset{border:0;margin:1rem 0;padding:0;min-width:0}
legend{font-weight:600;padding:0}
.choice{display:flex;gap:.75rem;align-items:center;min-height:2.75rem;padding:.25rem .75rem;margin-top:.5rem;
border:1px solid var(--edge);border-radius:.5rem}
.choice:has(:checked){border-color:var(--lead);box-shadow:inset 0 0 0 1px var(--lead)}
input[type=radio]{width:1.25rem;height:1.25rem;margin:0;flex:none;accent-color:var(--lead)}
.field{margin:1rem 0}
.field label{display:block;font-weight:600}
.field input,.field textarea{width:100%;min-height:2.75rem;margin-top:.25rem;padding:.5rem .75rem;font:inherit;
color:inherit;background:var(--page);border:1px solid var(--edge);border-radius:.375rem}
.hint{margin:0;color:var(--soft);font-size:.875rem}
.fault{margin:.25rem 0 0;color:var(--fault);font-weight:600}
[aria-invalid]{border-color:var(--fault)!important}
.faults{border:2px solid var(--fault);border-radius:.5rem;padding:.75rem 1rem}
.faults p,.faults ul{margin:0}
.faults a{color:inherit}
button{width:100%;min-height:3rem;border:0;border-radius:.5rem;background:var(--lead);color:var(--on-lead);
font:inherit;font-weight:600;cursor:pointer}
:focus-visible{outline:3px solid var(--lead);outline-offset:2px}
@supports selector(:has(*)){
.part{display:none}
form:has(#free:checked) .free,form:has(#full:checked,#unsuited:checked) .no,form:has(#needsMore:checked) .needsMore{display:block}}
@media(min-width:40rem){main{padding:2rem 1rem}button{width:auto;padding:0 2rem}}
`

/** As a policy names it, so that no other style is taken. */
export const replyStyleHash = `sha256-${createHash('sha256').update(replyStyle).digest('base64')}`

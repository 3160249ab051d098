/** The report on a screen: a sheet on a desk, dark when the system is, one column on a telephone. */
export const screenStyle = `
@media screen{
.of{display:none}
html{font-size:16px}
body{background:#eae6dc}
main{max-width:54rem;margin:2.5rem auto;padding:3.25rem 4rem 3.5rem;background:var(--paper);box-shadow:0 1px 2px rgb(60 50 30/.12),0 8px 28px rgb(60 50 30/.1)}
a:hover{text-decoration:underline}
a:focus-visible{outline:2px solid currentColor;outline-offset:2px}
:target{background:#fff3c9;box-shadow:0 0 0 .5rem #fff3c9}
.claim[hidden]{display:none}
.claim:focus{outline:2px solid var(--ink);outline-offset:6px}
.claim{scroll-margin-top:4rem}
.tools{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.35rem;align-items:center;margin:-.4rem -1rem .6rem;padding:.5rem 1rem;background:var(--paper);border-bottom:1px solid var(--hair);font-size:.75rem}
.tools[hidden]{display:none}
.full .tools{top:2.1rem}
.tools button,.tools input{font:inherit;color:var(--ink);background:none;border:1px solid var(--hair);border-radius:6px;padding:.2rem .55rem;min-height:1.75rem}
.tools button[aria-pressed=true]{border-color:var(--ink);font-weight:600}
.tools input{flex:1 1 6rem;min-width:6rem}
.tools input::placeholder{color:var(--soft);opacity:1}
.tools button:focus-visible,.tools input:focus-visible,summary:focus-visible{outline:2px solid var(--ink);outline-offset:1px}
.tools output,.keys{color:var(--soft)}
kbd{font:inherit;border:1px solid var(--hair);border-radius:4px;padding:0 .3rem}
.strip{position:sticky;top:0;z-index:1;background:#000;color:#fff;text-align:center;font-weight:600;padding:.45rem 1rem;letter-spacing:.04em}
}
@media screen and (prefers-color-scheme:dark){
:root{--paper:#1f1e1b;--ink:#ece8df;--soft:#b0aa9e;--hair:#3a3833;--strong:#8f897d;--verified:#5fc492;--unverifiable:#e2a64a;--refuted:#ff8a7f;--unchecked:#9aa5b6;--tint-u:#4a3a1c;--tint-o:#34373d}
body{background:#151412}
main{box-shadow:none}
:target{background:#3d3616;box-shadow:0 0 0 .5rem #3d3616}
.redacted{outline:1px solid #6b665c}
}
@media screen and (max-width:46rem){
.keys{display:none}
.tools{margin:0 -1.125rem .6rem}
.speakers .chart{display:none}
.entries{overflow-x:auto}
main{margin:0;padding:1.25rem 1.125rem 2.5rem}
h1{font-size:1.5rem}
.masthead{flex-direction:column;gap:.1rem}
.masthead p:last-child{text-align:left}
.figures{grid-template-columns:repeat(2,1fr);row-gap:.9rem}
.meter{grid-template-columns:4rem 1fr;gap:.1rem .6rem}
.meter>:last-child{grid-column:2}
.claim{grid-template-columns:1fr}
.what{padding-left:1.9rem}
.claim h3 .number{margin-left:-1.9rem}
.ticks{padding-left:1.9rem;margin-top:.4rem}
dl>div{grid-template-columns:1fr;gap:.1rem}
table{font-size:.75rem}
}`;

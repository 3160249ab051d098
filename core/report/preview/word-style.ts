/** The look of the Word document on a screen: its sheet on a desk, its comments beside it. */
export const wordStyle = `
:root{--verified:#1c7146;--unverifiable:#9a5b00;--refuted:#b3261e;--unchecked:#5d6675}
*{box-sizing:border-box}
body{margin:0;padding:1.25rem;background:#eae6dc;color:#1c1a17;font:.8125rem/1.5 Arial,"Liberation Sans",sans-serif}
p,h1,h2,h3,ul,table{margin:0 0 .5rem;padding:0}
.page{max-width:62rem;margin:0 auto;padding:2.5rem 2.5rem 3rem;background:#fff;box-shadow:0 1px 2px rgb(60 50 30/.14)}
.head{display:flex;justify-content:space-between;gap:1rem;margin-bottom:1rem;padding-bottom:.3rem;border-bottom:2px solid var(--rule,#1c1a17);color:#5c574f;font-size:.6875rem;font-weight:700;text-transform:uppercase}
.newsroom img{height:2.25rem;max-width:100%;object-fit:contain}
h1,h2,h3,.quote,.paragraph,.listItem,.quotation,.correction>:first-child{font-family:Georgia,"Liberation Serif",serif}
h1{font-size:1.75rem;line-height:1.2;overflow-wrap:anywhere}
h2{margin-top:1.5rem;font-size:1.125rem}
h3{margin-top:1rem;font-size:1rem}
.held{color:var(--refuted);font-weight:700}
.soft,.about{color:#5c574f;overflow-wrap:anywhere}
.story{display:grid;grid-template-columns:minmax(0,1fr) 17rem;gap:2rem;align-items:start;margin-top:1.25rem}
.words{font-size:.9375rem;line-height:1.65;overflow-wrap:anywhere}
.words p,.words h2{white-space:pre-wrap}
.listItem{padding-inline-start:1.25rem}
.quotation{padding-inline:1.75rem}
.aside{padding-inline-start:1rem;color:#5c574f;font-size:.75rem}
mark{background:#fbe6d6;color:inherit}
sup{font:700 .625rem/1 Arial,sans-serif}
a{color:#8a3b12;text-decoration:none}
del{color:var(--refuted)}
ins{color:var(--verified);font-weight:700;text-decoration:none}
.words del,.words ins{color:#8a3b12}
.words ins{font-weight:inherit;text-decoration:underline}
.comments{display:grid;gap:.6rem}
.comment{padding:.5rem .65rem;border:1px solid #e3d3c6;border-inline-start:3px solid #c7794a;border-radius:3px;background:#fffaf6;font-size:.75rem;line-height:1.45;overflow-wrap:anywhere}
.comment p{margin:0}
.comment .by{color:#5c574f}
.comment:target,sup:target{outline:2px solid #c7794a}
.answer{margin-top:.4rem;padding-inline-start:.6rem;border-inline-start:2px solid #e3d3c6}
.verdict.v{color:var(--verified)}.verdict.u{color:var(--unverifiable)}.verdict.x{color:var(--refuted)}.verdict.o{color:var(--unchecked)}
.redacted{padding:0 .4em;background:#000;color:#fff;font-weight:700}
table{width:100%;border-collapse:collapse;table-layout:auto}
th,td{padding:.25rem .6rem .25rem 0;border-block:1px solid #d9d4c8;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{color:#5c574f;font-size:.75rem}
.claims{table-layout:fixed}
.claims :is(th,td):first-child{width:2.5rem}.claims :is(th,td):last-child{width:11rem}
figure{margin:.3rem 0}figure img{display:block;max-width:100%;max-height:19rem}figcaption{font-size:.75rem}
.claims p,.claims ul{margin:0 0 .2rem}
.quote{font-size:.875rem}
ul{padding-inline-start:1.1rem}
.correction{margin:.5rem 0;padding-inline-start:.7rem;border-inline-start:3px solid var(--refuted)}
.correction p{margin:0 0 .15rem}
@media (max-width:44rem){
body{padding:0}
.page{padding:1.25rem}
.story{grid-template-columns:minmax(0,1fr)}
}`;

/**
 * The look of the report everywhere, with the fonts that the script of the article needs (data-own, its language). It
 * is a document, not a web page. Colour means a verdict; the one exception is red for a story that must not be used.
 * Every verdict also has a texture and a line of its own. Tabular figures, ligatures and contextual forms are used
 * only if a script needs them: a PDF has no characters for such glyphs, so dates could be neither searched nor read
 * out.
 */
export const style = `
:root{--paper:#fbfaf6;--ink:#1c1a17;--soft:#5c574f;--hair:#d9d4c8;--strong:#1c1a17;--verified:#1c7146;--unverifiable:#9a5b00;--refuted:#b3261e;--unchecked:#5d6675;--tint-u:#f0dcb8;--tint-o:#e8eaed;--bar-ink:#fff;--serif:"Source Serif 4","Source Serif Pro",Charter,Georgia,"Noto Serif","Noto Naskh Arabic",serif;--sans:Inter,"Segoe UI","Helvetica Neue",Arial,"Noto Sans","Noto Sans Arabic","DejaVu Sans",sans-serif;--signs:"Segoe UI Symbol","Apple Symbols","Noto Sans Symbols 2","Noto Sans Symbols","DejaVu Sans",sans-serif}
.v{--c:var(--verified);--line:solid}.u{--c:var(--unverifiable);--line:dotted}.x{--c:var(--refuted);--line:wavy}.o{--c:var(--unchecked);--line:dashed}
*{box-sizing:border-box;font-variant-ligatures:no-common-ligatures!important;font-feature-settings:"calt" 0!important}
html{-webkit-text-size-adjust:none;text-size-adjust:none}
body{margin:0;background:var(--paper);color:var(--ink);font:.8125rem/1.5 var(--sans);font-synthesis-style:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
[data-own|=ja]{line-break:strict;--serif:"Source Serif 4","Hiragino Mincho ProN","Yu Mincho","Noto Serif CJK JP","Noto Serif JP","MS Mincho",serif;--sans:Inter,"Hiragino Sans","Yu Gothic","Noto Sans CJK JP","Noto Sans JP",sans-serif}
[data-own|=zh]{line-break:strict;--serif:"Source Serif 4","Songti SC","Noto Serif CJK SC","Noto Serif SC",SimSun,serif;--sans:Inter,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
[data-own^=zh-Hant],[data-own^=zh-TW],[data-own^=zh-HK]{--serif:"Source Serif 4","Songti TC","Noto Serif CJK TC","Noto Serif TC",PMingLiU,serif;--sans:Inter,"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC","Noto Sans TC",sans-serif}
[data-own|=ko]{word-break:keep-all;--serif:"Source Serif 4",AppleMyungjo,"Noto Serif CJK KR","Noto Serif KR",Batang,serif;--sans:Inter,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans CJK KR","Noto Sans KR",sans-serif}
[data-own|=he],[data-own|=yi]{--serif:"Source Serif 4","Noto Serif Hebrew","Times New Roman",serif;--sans:Inter,"Segoe UI",Arial,"Noto Sans Hebrew",sans-serif}
:lang(ar),:lang(ckb),:lang(fa),:lang(ps),:lang(ur){font-variant-ligatures:normal!important;font-feature-settings:normal!important}
p,ul,ol,dl,dd,h1,h2,h3,blockquote,table{margin:0;padding:0}
ul{list-style:none}
li{text-align:start}
a{color:inherit;text-decoration:none}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.25;text-wrap:balance}
h1{white-space:pre-wrap;font-size:2rem;line-height:1.18;margin:1.15rem 0 .7rem;overflow-wrap:anywhere}
h1.long{font-size:1.5rem;line-height:1.25}
h2{font-size:1.25rem;margin:0 0 .75rem;padding-top:.4rem}
section{margin-top:1.8rem}
bdi{overflow-wrap:anywhere;white-space:pre-line}
q::before,q::after{content:none}
q{quotes:none}
q::before{content:"“"}q::after{content:"”"}
code{font:.75rem/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
.sign{font-family:var(--signs);font-weight:400;color:var(--c)}
.missing{color:var(--ink);font-weight:600}
.redacted{display:inline-block;background:#000;color:var(--bar-ink);font:600 .65rem/1 var(--sans);letter-spacing:.04em;padding:.3em .7em .34em;vertical-align:.08em;white-space:nowrap}
.tag{border:1px solid currentColor;border-radius:3px;font-size:.6875rem;padding:0 .35em;white-space:nowrap}
.newsroom{margin-bottom:.7rem;font:600 1.125rem/1.3 var(--serif);color:var(--newsroom,var(--ink))}.newsroom img{display:block;max-width:100%;height:2.25rem;width:auto;object-fit:contain}
.masthead{display:flex;justify-content:space-between;gap:1.5rem;border-bottom:2px solid var(--newsroom,var(--strong));padding-bottom:.5rem;font-size:.6875rem;font-weight:600;letter-spacing:.07em;text-transform:uppercase;color:var(--soft)}
.masthead p:last-child{text-align:right}
.quotations>p,.prooflist>p,.sources>p{break-inside:avoid;break-after:avoid}.checks{break-inside:auto}.checks tr{break-inside:avoid}.checks td{vertical-align:top;overflow-wrap:anywhere}.checks td:first-child{width:38%}.quotations td:last-child,.prooflist td:last-child{width:24%}.sources td:first-child{width:2.6rem}.sources td:last-child{width:18%}.sources td p+p{margin-top:.1rem}.differs{font-weight:600;text-decoration:underline 1.5px;text-underline-offset:.15em}.slight{text-decoration:underline dotted 1px;text-underline-offset:.15em}.around{color:var(--soft)}.left{color:var(--soft);text-decoration:underline dashed 1px;text-underline-offset:.15em}
.held{color:var(--refuted);font-weight:600;margin-bottom:.3rem}
.about{color:var(--soft);overflow-wrap:anywhere}
.glance h2{font:600 .6875rem/1.5 var(--sans);letter-spacing:.07em;text-transform:uppercase;color:var(--soft);margin-bottom:.6rem}
.glance{margin-top:1.5rem;break-inside:avoid}
.standing+.figures{margin-top:1rem}
.figures .also{font-size:.8em}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:0 .75rem}
.figures li{border-top:2px var(--line) var(--c);padding-top:.45rem;color:var(--c);line-height:1.35}
.figures li.x{border-top-style:double;border-top-width:4px;padding-top:calc(.45rem - 2px)}
.figures b{display:block;font:600 1.75rem/1.1 var(--serif)}
.meters{margin-top:1rem;display:grid;gap:.4rem}
.meter{display:grid;grid-template-columns:4rem 1fr 15rem;gap:.75rem;align-items:start;color:var(--soft)}
.meter span{line-height:1.3}
.meter svg{display:block;width:100%;height:.75rem;margin-top:.16rem;overflow:hidden}
.meter span:last-child{font-size:.75rem;line-height:1.4}
.meter line{stroke:var(--paper);stroke-width:2}
rect.v{fill:var(--verified)}rect.u{fill:url(#hatch)}rect.x{fill:url(#cross)}rect.o{fill:url(#dots)}
rect.claimed{fill:var(--soft)}rect.noclaim{fill:url(#ruled)}rect.untouched{fill:var(--tint-o)}
.textures{position:absolute;width:0;height:0}
#hatch .tint{fill:var(--tint-u)}#hatch line{stroke:var(--unverifiable)}
#cross .ground{fill:var(--refuted)}#cross path{stroke:var(--paper);stroke-opacity:.55;fill:none}
#dots .tint{fill:var(--tint-o)}#dots circle{fill:var(--unchecked)}
#ruled .tint{fill:var(--tint-o)}#ruled line{stroke:var(--soft)}
.meter summary{cursor:pointer;font-size:.75rem;line-height:1.4}.meter div p{font-size:.75rem;line-height:1.4;margin-top:.2rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.speakers table{break-inside:auto;margin-top:0}.speakers tr{break-inside:avoid}
.speakers tbody th{border-bottom:1px solid var(--hair);font-weight:400;color:var(--ink);width:34%;padding:.35rem .75rem .35rem 0;overflow-wrap:anywhere}
.speakers .chart{width:36%}.speakers .chart svg{display:block;width:100%;height:.7rem;margin-top:.2rem}
rect.rest{fill:none}
.speakers .chart line{stroke:var(--paper);stroke-width:2}
.speakers .also{display:block;color:var(--soft)}
.speakers .n{padding-left:.5rem;white-space:nowrap}.speakers thead .n{color:var(--c)}.speakers td.n span{color:var(--c)}
.speakers abbr{text-decoration:none}.zero{color:var(--soft)}
.standing{margin-top:.9rem}
.review{margin-top:.3rem;border-inline-start:3px double var(--ink);padding-inline-start:.7rem}
.suggestions .sentences .number{font:600 .8125rem var(--sans);color:var(--soft);margin-inline-end:.35rem}
.entries table{break-inside:auto}.entries tr{break-inside:avoid}.entries td:first-child{white-space:nowrap}
.correction{border-left:3px solid var(--refuted);padding:.1rem 0 .1rem .9rem;margin-top:.9rem;break-inside:avoid}
.change{font:1.0625rem/1.45 var(--serif);overflow-wrap:anywhere;padding-left:1.9rem}
.change>[dir]{display:block}
.change .number{float:left;margin-left:-1.9rem;font:600 .8125rem/1.9 var(--sans)}
.unsaid,.told{padding-left:1.9rem}
del{color:var(--refuted);text-decoration:line-through 1.5px}
ins{color:var(--verified);font-weight:650;text-decoration:none}
.unsaid,.told{color:var(--soft);margin-top:.15rem}
.unsaid{color:var(--ink);font-weight:600}
.claims h2{margin-bottom:.9rem}
.claim{display:grid;grid-template-columns:1fr 12.5rem;gap:.2rem 1.5rem;border-top:1px solid var(--hair);padding:.85rem 0 .95rem;break-inside:avoid}
.what{padding-left:2.6rem;min-width:0}
.claim h3{font-size:1.0625rem;font-weight:400;line-height:1.42;white-space:pre-wrap;text-wrap:wrap;overflow-wrap:anywhere;break-after:avoid}
.claim h3>[dir]{display:block}
.claim h3 .number{float:left;margin-left:-2.6rem;font:600 .8125rem/1.86 var(--sans);color:var(--soft)}
.context{font:.9375rem/1.45 var(--serif);color:var(--soft);margin-top:.2rem;overflow-wrap:anywhere}
.context b{font-weight:600;color:var(--ink)}
.says,.facts,.link,.file{color:var(--soft)}
.says,.reason,.note,.evidence{margin-top:.3rem}
.evidence li{break-inside:avoid}
.evidence li+li{margin-top:.45rem}
.evidence li>p+p{margin-top:.1rem}
.calculation ul{margin:.1rem 0 .1rem 1rem;color:var(--soft)}
.calculation li+li{margin-top:0}
.evidence b,.reason b,.note b{font-weight:600}
blockquote{margin:.15rem 0;padding-inline-start:.7rem;border-inline-start:1px solid var(--hair);white-space:pre-line;overflow-wrap:anywhere;font:.9375rem/1.45 var(--serif)}
.link a{overflow-wrap:anywhere;text-decoration:underline;text-decoration-thickness:.5px;text-underline-offset:.15em}
.link,.file{font-size:.75rem;overflow-wrap:anywhere}
figure{margin:.4rem 0 0;break-inside:avoid}figure img{display:block;width:auto;height:auto;max-width:100%;max-height:21rem;border:1px solid var(--hair)}figcaption{margin-top:.15rem}
.ticks{font-size:.75rem;line-height:1.45;color:var(--soft)}
.tick{display:grid;grid-template-columns:1.1rem 1fr;font-size:.8125rem;color:var(--c)}
.tick:has(.which){grid-template-columns:3.4rem 1.1rem 1fr}
.tick b{font-weight:600}
.tick .which{color:var(--soft)}
.ticks p:not(.tick){margin-top:.25rem}
.key{color:var(--soft);margin-bottom:1rem;break-inside:avoid}
.blocks{max-width:42rem;font:1.0625rem/1.75 var(--serif)}
.b{white-space:pre-wrap;overflow-wrap:anywhere;orphans:3;widows:3}
.b+.b{margin-top:.75rem}
h3.b{font:600 1.125rem/1.4 var(--serif);padding-top:.65rem;break-after:avoid}
.listItem{padding-inline-start:1.4rem}
.listItem+.listItem{margin-top:.2rem}
.quotation{padding-inline:1.4rem}
.aside{color:var(--soft);font-size:.8125rem;font-family:var(--sans);line-height:1.6;border-top:1px solid var(--hair);border-bottom:1px solid var(--hair);padding:.4rem 0}
.aside::before{content:attr(data-kind) "  ";font-weight:600;font-size:.6875rem;letter-spacing:.05em;text-transform:uppercase}
.m{text-decoration:underline var(--line) var(--c) .1em;text-underline-offset:.22em;text-decoration-skip-ink:none}
.m.u{text-decoration-thickness:.14em}.m.x{text-decoration-thickness:.09em}
.m.l1{text-underline-offset:.38em}.m.l2{text-underline-offset:.54em}
.text sup{font:600 .625rem/1 var(--sans);vertical-align:.55em;white-space:nowrap;margin:0 .12em;color:var(--c)}
.text sup .sign{font-size:.6875rem}
.method h3{font-size:1.0625rem;margin:.6rem 0 .25rem;padding-top:.6rem;break-after:avoid}
.agreement{break-inside:avoid}.agreement>p+p{margin-top:.3rem}
.matrices{display:grid;grid-template-columns:1fr 1fr;gap:0 1.8rem}.matrices .alike{font-weight:600}.matrix tbody th{border-bottom:1px solid var(--hair);font-weight:400;color:var(--ink)}.matrix .n{padding-left:.5rem}
.differences{break-inside:auto}.differences tr{break-inside:avoid}.differences td:nth-child(2){white-space:nowrap}.differences td:first-child{width:34%;overflow-wrap:anywhere}.differences .found{color:var(--c);white-space:nowrap}
table{border-collapse:collapse;width:100%;margin-top:.9rem;break-inside:avoid}
th{font-weight:600;text-align:left;border-bottom:1px solid var(--strong);padding:.25rem .75rem .25rem 0;color:var(--soft)}
td{border-bottom:1px solid var(--hair);padding:.3rem .75rem .3rem 0;vertical-align:top}
.n{text-align:right;padding-right:0}
.sentences{font:.9375rem/1.5 var(--serif);margin-top:.4rem}
.sentences li{padding:.15rem 0 .15rem .9rem;border-left:1px solid var(--hair);overflow-wrap:anywhere;white-space:pre-line}
dl>div{display:grid;grid-template-columns:11.5rem 1fr;gap:.75rem;border-top:1px solid var(--hair);padding:.35rem 0;break-inside:avoid}
dt{color:var(--soft)}
dd{min-width:0;overflow-wrap:anywhere}
.provenance dl{break-inside:avoid}.provenance h3{font-size:1.0625rem;margin-top:.6rem;padding-top:.6rem;break-after:avoid}.provenance table{break-inside:auto;margin-top:.3rem}.provenance tr{break-inside:avoid}.provenance td{overflow-wrap:anywhere}
.provenance p{margin-top:.6rem;break-inside:avoid;break-after:avoid}.provenance td .hash{display:inline-block;max-width:32.5ch}.provenance details{margin-top:.9rem}.provenance summary{cursor:pointer;font-size:.75rem}
.provenance{font-size:.6875rem;color:var(--soft)}.provenance h2{font-size:1rem;color:var(--ink)}.provenance h3{font-size:.875rem}.provenance code{font-size:.625rem}.provenance dl>div,.provenance td{padding-block:.2rem}
.commands{margin:.25rem 0 0;break-inside:avoid}
.commands li{padding-left:.9rem}
.none{color:var(--soft)}
footer{break-before:avoid;margin-top:1.6rem;border-top:2px solid var(--strong);padding-top:.5rem;color:var(--soft);font-size:.75rem}
h2,.key{break-after:avoid}
p:has(+table),p:has(+ul){break-after:avoid}
.method>p{break-inside:avoid}
tbody tr:first-child,tbody tr:last-child{break-before:avoid}`;

/** The report on a screen: a sheet on a desk, dark if the system is dark, one column on a telephone. */
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

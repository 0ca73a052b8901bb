/** How a printed or opened brief looks: quiet type, hairlines, tables like print; light, dark and paper are designs of their own. */
export const briefStyle = `
:root{--paper:#fcfbf8;--ink:#1d1b18;--soft:#5c584f;--line:#dad5c9;--fill:#f2efe7;--mark:#855600;--bad:#962a2a;--accent:#27498a;
--a:#0b6a6a;--b:#863658;--c:#2a4d8f;--d:#7a5200;--e:#2f6b3a;--f:#5b4a8a;
--serif:"Source Serif 4 Variable","Source Serif 4","Source Serif Pro",Charter,Georgia,"Noto Serif",serif;
--sans:"Inter Variable",Inter,"Helvetica Neue",Arial,"Noto Sans",sans-serif;color-scheme:light dark}
[lang=fa]{--serif:"Vazirmatn Variable",Vazirmatn,"Noto Naskh Arabic","Noto Sans Arabic",Tahoma,serif;--sans:"Vazirmatn Variable",Vazirmatn,"Noto Sans Arabic",Tahoma,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#171613;--ink:#ece8df;--soft:#aba598;--line:#3a372f;--fill:#221f1a;--mark:#dfae48;--bad:#ee9090;--accent:#9db8f0;
--a:#62c6c2;--b:#e395b8;--c:#9db8f0;--d:#dfae48;--e:#84c68f;--f:#b9a7ea}}
*{box-sizing:border-box}
html{font-size:17px}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.5 var(--serif);font-variant-numeric:lining-nums;overflow-wrap:break-word}
[lang=fa] body,[lang=fa]{line-height:1.7}
main{max-width:1040px;margin:0 auto;padding:1.6rem 1.6rem 4rem}
h1{font:400 2.2rem/1.15 var(--serif);letter-spacing:-.012em;margin:0 0 .2rem;max-width:26ch}
[lang=fa] h1,[lang=fa] h2,[lang=fa] h3{letter-spacing:0;line-height:1.45}
.when{font:500 .8rem/1.4 var(--sans);color:var(--soft);margin:0 0 1.2rem}
h2{font:400 1.38rem/1.25 var(--serif);letter-spacing:-.006em;margin:0 0 .35rem;max-width:46ch}
h2 b,h3 b{font-weight:600}
.annex>h2{font-size:1.9rem;margin:0 0 1rem}
h3{font:400 1.2rem/1.28 var(--serif);margin:0 0 .35rem;max-width:56ch}
p{margin:0 0 .7rem;max-width:72ch}
.q{font:500 .74rem/1.4 var(--sans);color:var(--soft);margin:0 0 .15rem}
section{border-top:1px solid var(--line);padding:1.2rem 0 .9rem}
.bottom{border-top:1.5px solid var(--ink)}
.key,.key p{font:400 .74rem/1.45 var(--sans);color:var(--soft);margin:.5rem 0 0;max-width:88ch}
ul{list-style:none;margin:.2rem 0 .6rem;padding:0}
li{position:relative;padding-block:.28rem;padding-inline:1.05rem 0;max-width:84ch}
li::before{content:"";position:absolute;inset-inline-start:0;top:.82em;width:.42rem;height:.42rem;border:1.4px solid var(--soft);border-radius:50%}
li.strong::before{background:var(--soft)}
.side{display:grid;grid-template-columns:1fr 1fr;gap:2rem}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.38;margin:.4rem 0 .6rem}
[lang=fa] table{line-height:1.6}
caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
th{text-align:start;font:600 .74rem/1.35 var(--sans);color:var(--soft);border-bottom:1.4px solid var(--ink);padding:.3rem 0 .35rem;padding-inline-end:.8rem;vertical-align:bottom}
td,th{overflow-wrap:anywhere}td{padding:.45rem 0;padding-inline-end:.8rem;border-bottom:1px solid var(--line);vertical-align:top}
td:last-child,th:last-child{padding-inline-end:0}
.n{text-align:end;font-variant-numeric:tabular-nums lining-nums}
td.n{white-space:nowrap}td.n,th.n{padding-inline-end:1.7rem}td.n:last-child,th.n:last-child{padding-inline-end:0}
tr.group th{border-bottom:0;color:var(--ink);padding-top:.8rem}
tr.hit td{background:color-mix(in srgb,var(--mark) 7%,transparent)}
tr.hit td:first-child{box-shadow:inset 3px 0 0 var(--mark);padding-inline-start:.7rem}
[dir=rtl] tr.hit td:first-child{box-shadow:inset -3px 0 0 var(--mark)}
td>div+div{margin-top:.18rem}
.aside,small{font:400 .76rem/1.45 var(--sans);color:var(--soft)}
.line{display:inline-block;font:500 .72rem/1.35 var(--sans);padding:.12rem .4rem;border-radius:2px;border:1px solid currentColor;margin-top:.15rem}
.bottom-line{color:var(--bad)}.held-line{color:var(--mark)}.stated-line{border-style:dashed;color:var(--soft)}.line.hits{font-weight:700;border-width:1.6px}
.p0{color:var(--a)}.p1{color:var(--b)}.p2{color:var(--c)}.p3{color:var(--d)}.p4{color:var(--e)}.p5{color:var(--f)}
.src{font:500 .74rem/1.4 var(--sans);color:var(--accent);text-decoration:underline;text-underline-offset:2px;text-decoration-thickness:1px}
.judge{border-bottom:1.5px dotted var(--mark);cursor:help}
figure{margin:.6rem 0 .8rem;max-width:38rem}figure[data-wide]{max-width:52rem}
figcaption{font:400 .74rem/1.45 var(--sans);color:var(--soft);margin-top:.3rem}
svg{display:block;max-width:100%;height:auto}svg text{font-family:var(--sans);font-variant-numeric:tabular-nums}
footer{font:400 .74rem/1.4 var(--sans);color:var(--soft);border-top:1px solid var(--line);padding-top:.6rem}
.annex{margin-top:2.4rem;border-top:1.5px solid var(--ink);padding-top:1.2rem}
@media (max-width:640px){
main{padding:1rem 1rem 3rem}h1{font-size:1.8rem}.side{grid-template-columns:1fr;gap:.6rem}
thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,tr,td,tr.group th{display:block;width:auto!important}tr{border-bottom:1px solid var(--line);padding:.5rem 0}
td,td.n{border:0;padding:.12rem 0!important;text-align:start;white-space:normal}
td[data-h]:not(:empty)::before{content:attr(data-h);display:block;font:600 .7rem/1.35 var(--sans);color:var(--soft)}
td:empty{display:none}tr.hit td{background:none}tr.hit{border-inline-start:3px solid var(--mark);padding-inline-start:.7rem}tr.hit td:first-child{box-shadow:none}
td:first-child{font-weight:600}}
@media print{
@page{size:A4;margin:13mm 15mm 14mm}
:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--fill:#f0eee8;--mark:#6e4700;--bad:#8a1f1f;--accent:#000;--a:#085a5a;--b:#752d4b;--c:#1f3a70;--d:#6b4700;--e:#255a2f;--f:#4a3b78;color-scheme:light}
html{font-size:9.1pt}body{line-height:1.34}[lang=fa] body{line-height:1.5}
main{max-width:none;padding:0}h1{font-size:15.5pt;max-width:none}.when{margin-bottom:.5rem}h2{font-size:11.6pt;max-width:none;margin-bottom:.15rem}h3{font-size:11pt;max-width:none}
.annex>h2{font-size:14pt}p,li,.key,.key p{max-width:none}p{margin-bottom:.35rem}
section{padding:.5rem 0 .3rem;break-inside:auto}h2,h3,.q{break-after:avoid}tr,li,figure{break-inside:avoid}thead{display:table-header-group}
table{font-size:8.3pt;line-height:1.26;margin:.2rem 0 .25rem}[lang=fa] table{line-height:1.42}td{padding:.17rem 0;padding-inline-end:.6rem}th{padding:.12rem 0 .14rem;padding-inline-end:.6rem}td.n,th.n{padding-inline-end:1.2rem}
li{padding-block:.1rem}ul{margin:.1rem 0 .25rem}.key,.key p{font-size:7.2pt;line-height:1.3;margin-top:.15rem}.aside,small{font-size:7.4pt;line-height:1.3}.line{font-size:7.2pt;padding:.02rem .25rem;margin-top:.08rem}.src{text-decoration:none;font-size:7.2pt}
td>div+div{margin-top:.05rem}tr.hit td{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.annex{break-before:page;border-top:0;margin-top:0;padding-top:0}figure{max-width:130mm}}
`;

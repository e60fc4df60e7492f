// The look of HTML documents: sober, legible, on screen and on A4.

export const STYLE = `
:root{--ink:#1b1f29;--soft:#4a5060;--line:#b9bfca;--paper:#fff;--wash:#f2f4f8;--accent:#1f4a75;color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 "Source Sans 3","Segoe UI",Arial,sans-serif;hyphens:auto}
main{max-width:50rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .75rem;color:var(--accent)}
h2{font-size:1.25rem;margin:2rem 0 .5rem;padding-bottom:.2rem;border-bottom:2px solid var(--accent);color:var(--accent)}
h3{font-size:1.05rem;margin:1.25rem 0 .35rem}
p,ul,ol{margin:.5rem 0}
li>p{margin:.1rem 0}
ul,ol{padding-left:1.4rem}
blockquote{margin:.75rem 0;padding:.5rem 1rem;border-left:4px solid var(--accent);background:var(--wash)}
.evidence{margin:.1rem 0 .4rem;color:var(--soft);font-size:.85rem}
.table{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem;hyphens:none}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line)}
thead th{background:var(--wash);border-bottom:2px solid var(--accent)}
tbody th{font-weight:600}
th.right,td.right{text-align:right;font-variant-numeric:tabular-nums}
th.center,td.center{text-align:center}
td:first-child,tbody th{min-width:3.5rem}
.whole{white-space:nowrap}
figure{margin:1rem 0}
figure p{margin:0}
figure.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:.75rem;align-items:start}
svg.chart{width:100%;height:auto;background:#fff;border:1px solid var(--line);padding:.5rem}
header,footer{max-width:50rem;margin:0 auto;padding:1rem 1.25rem 0;color:var(--soft);font-size:.85rem;display:flex;align-items:center;justify-content:space-between;gap:1rem}
footer{padding-bottom:2rem}
.logo{max-height:4.5rem;max-width:15rem;background:#fff}
hr{border:0;border-top:1px solid var(--line);margin:2rem 0 1rem}
a{color:var(--accent)}
a:focus-visible,.table:focus-visible,figure:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main:focus{outline:0}
[id]{scroll-margin-top:1rem}
.skip{position:absolute;left:-99rem;top:.5rem;padding:.5rem 1rem;background:var(--paper)}
.skip:focus{left:.5rem}
:target{background:var(--wash);outline:2px solid var(--accent)}
.evidence a{color:inherit}
.provisional p{margin:0;text-align:center;font-weight:700}
.provisional{border:0;background:#7a1f12;color:#fff}
@media screen and (max-width:40rem){table{font-size:.84rem}th,td{padding:.25rem .35rem}figure:not(.beside){overflow-x:auto}figure:not(.beside) svg.chart{min-width:36rem}}
@media print,(min-width:40rem){table{width:var(--wide,100%)}}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaf0;--soft:#b4bac8;--line:#4a5060;--paper:#14171f;--wash:#1f2430;--accent:#9cc3ee}}
@page{size:A4;margin:15mm 17mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt Arial,sans-serif}}
@page lying{size:A4 landscape}
@media print{
.skip{display:none}
#fil-de-preuve,#evidence-trail,.table:has([id^=preuve-]){display:none}
:is(#sigles,#abbreviations){display:inline;font-size:8pt;border:0;padding:0;color:inherit;break-after:auto}
:is(#sigles,#abbreviations)::after{content:" : "}
:is(#sigles,#abbreviations)+ul,:is(#sigles,#abbreviations)+ul>li{display:inline;padding:0;font-size:8pt}
:is(#sigles,#abbreviations)+ul>li+li::before{content:" ; "}
hr,hr+p{break-before:avoid}
hr{margin:6pt 0 3pt}hr+p{font-size:8pt}
.part{break-before:page}
.lying{page:lying}
:root{--ink:#000;--soft:#333;--line:#888;--paper:#fff;--wash:#f0f0f0;--accent:#1f4a75;color-scheme:light}
body{font-size:9.5pt;line-height:1.25}
table{font-size:8pt;line-height:1.2}
.table:has(th:nth-child(10)) table{font-size:7.5pt}
th,td{padding:.9pt 4pt}
caption{padding:1pt 0}
p,ul,ol{margin:2.5pt 0}
li>p{margin:0}
.evidence{font-size:7.5pt;margin:0 0 2pt}
li>p:has(+.evidence),li>.evidence{display:inline}
li>.evidence{margin-left:3pt}
.evidence a{white-space:nowrap}
tbody th{font-weight:inherit}
main,header{max-width:none;padding:0}
header p,footer{display:none}
a{color:inherit;text-decoration:none}
h1{font-size:16pt;margin:0 0 6pt}h2{font-size:12pt;margin:8pt 0 3pt;padding-bottom:1pt}h3{font-size:10.5pt;margin:5pt 0 2pt}
h2,h3,h4,caption,:is(h2,h3,h4)+p:has(>em:only-child),p:has(+figure),p:has(+ul),p:has(+ol){break-after:avoid}
tr,figure,li{break-inside:avoid}
figure.beside{grid-template-columns:1fr 1fr}
thead{display:table-header-group;break-after:avoid}
tbody tr:first-child{break-before:avoid}
tbody tr:first-child,tbody tr:nth-last-child(2){break-after:avoid}
.table:not(:has(tbody tr:nth-child(13))){break-inside:avoid}
.table{overflow:visible;margin:2.5pt 0}
.table:has(.narrow tbody tr:nth-child(15)):not(:has(a,[id])){column-count:2;column-gap:8mm}
.table:has(.narrow tbody tr:nth-child(15)):not(:has(a,[id])) table{width:100%}
.table:has(tbody tr:nth-child(15)):not(:has(a,[id])) table{font-size:7.5pt}
.table:has(tbody tr:nth-child(15)) td,.table:has(tbody tr:nth-child(15)) th{padding:.5pt 4pt}
.provisional{-webkit-print-color-adjust:exact;print-color-adjust:exact}
svg.chart{-webkit-print-color-adjust:exact;print-color-adjust:exact;max-height:var(--high,62mm);padding:0;border:0}
figure{margin:4pt 0}
}
`;

/** The look of a thread's file: ours in small, on paper too, from no other file. */
export const fileStyle = `
:root{color-scheme:light dark}
body{font:16px/1.55 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.25rem 1rem}dt{opacity:.75}dd{margin:0}
.rule{border:1px solid;border-inline-start-width:6px;padding:.75rem 1rem;margin:1rem 0}
ol.log{list-style:none;padding:0}ol.log>li{border-top:1px solid #8886;padding:.75rem 0;break-inside:avoid-page}
.head,.note,summary{font-size:.875rem;opacity:.8}.head{margin:0}.also{border-inline-start:3px solid #8886;padding-inline-start:.75rem;margin:.5rem 0}
blockquote{border-inline-start:3px solid #8886;margin-inline:0;padding-inline-start:.75rem}pre{white-space:pre-wrap}
table{border-collapse:collapse}td,th{border:1px solid #8886;padding:.2rem .5rem}
.files{margin:0;font-size:.875rem}
.as-typed{white-space:pre-wrap}
@media print{body{max-width:none;margin:0;font-size:10.5pt}details>*{display:block}}
`

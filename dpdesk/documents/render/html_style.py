"""How a paper looks as a web page. The page carries the whole style, and asks no server for anything."""

from __future__ import annotations

from dpdesk.documents.render.html_elements import Markup

# Every rule lies under .paper, so that a content system's own page stays as it is. Text has the reader's own colours,
# light or dark; lines and bars have a contrast of at least 3 : 1 (WCAG 1.4.11) on white and on black alike.
STYLE = Markup("""
:root { color-scheme: light dark }
body { margin: 0; color: CanvasText; background: Canvas }
.paper { font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; max-width: 48rem; margin: 0 auto;
  padding: 1.5rem 1rem; overflow-wrap: break-word }
.paper.landscape { max-width: 68rem }
.paper h1, .paper h2, .paper h3, .paper h4, .paper h5, .paper h6 { line-height: 1.25; margin: 1.5em 0 .5em }
.paper h1 { font-size: 1.75rem }
.paper h1:first-child { margin-top: 0 }
.paper h2 { font-size: 1.375rem }
.paper h3 { font-size: 1.125rem }
.paper p, .paper ul, .paper ol, .paper dl, .paper table, .paper figure { margin: 0 0 1em }
.paper .lead { font-size: 1.125rem }
.paper .small, .paper .caption, .paper figcaption, .paper footer { font-size: .875rem }
.paper .centred, .paper .title-line, .paper .centre { text-align: center }
.paper .place-and-date { text-align: right }
.paper .notice { border: 2px solid; border-left-width: .5rem; padding: .5rem 1rem }
.paper table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
.paper caption { font-weight: bold; text-align: left; padding-bottom: .5em }
.paper th, .paper td { padding: .375em .625em; text-align: left; vertical-align: top }
.paper thead th { vertical-align: bottom }
.paper th[scope="rowgroup"] { padding-top: 1em }
.paper .quiet { font-weight: normal }
.paper .right { text-align: right }
.paper .short { white-space: nowrap }
.paper .grid th, .paper .grid td { border: 1px solid #808080 }
.paper .rows tr { border-bottom: 1px solid #808080 }
.paper tfoot { border-top: 2px solid; font-weight: bold }
.paper dl { display: grid; grid-template-columns: minmax(min-content, 1fr) 2fr; gap: .25em 1em }
.paper dt { font-weight: bold }
.paper dd { margin: 0 }
.paper img { max-width: 100%; height: auto; vertical-align: middle }
.paper .pictures div { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: center; margin-bottom: .5em }
.paper .abreast { display: flex; flex-wrap: wrap; gap: 0 1.5rem }
.paper figcaption { margin-top: .375em }
.paper .chart figcaption { font-size: 1rem; font-weight: bold }
.paper .chart th { font-weight: normal; width: 40% }
.paper .bar { color: #4a7fb5; max-width: 100%; vertical-align: middle; margin-right: .5em }
.paper .letterhead { border-bottom: 1px solid #808080; margin-bottom: 1.5em }
.paper .letterhead address { font-style: normal; margin-bottom: 1em }
.paper .address { margin-left: 50% }
.paper .signature { margin: 2em 0 1em 50% }
.paper .signatures { display: flex; flex-wrap: wrap; gap: 2rem }
.paper .signatures .signature { flex: 1; margin-left: 0 }
.paper .to-sign { border-top: 1px solid; margin-top: 3.5em; min-width: 12em }
.paper footer { border-top: 1px solid #808080; margin-top: 2em; padding-top: .75em }
@media (max-width: 30rem) { .paper dl { display: block } }
@media print {
  .paper { font-size: 11pt; max-width: none; padding: 0 }
  .paper nav { display: none }
  .paper thead { display: table-header-group }
  .paper tfoot { display: table-row-group }
  .paper tr, .paper figure, .paper .abreast, .paper .together, .paper .signature { break-inside: avoid }
  .paper h1, .paper h2, .paper h3, .paper h4, .paper h5, .paper h6, .paper caption { break-after: avoid }
  .paper section + section, .paper .new-page { break-before: page }
}
""")

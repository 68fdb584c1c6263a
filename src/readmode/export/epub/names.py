"""What the files of a book are called, from its package document."""

PACKAGE = "package.opf"
NAVIGATION = "nav.xhtml"
ARTICLE = "article.xhtml"
STYLE = "style.css"

"""The audit's rules beside axe-core's, page by page: precision and recall per rule."""

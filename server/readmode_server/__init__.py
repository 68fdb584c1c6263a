"""The readmode service: a clean-article API and the accessible reading page, over HTTP."""

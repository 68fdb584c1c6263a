"""What a page does to its readers, as far as its markup tells."""

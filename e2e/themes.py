"""What the checks of colours go through."""

THEMES = ("light", "cream", "sepia", "dark", "contrast-dark", "contrast-light", "yellow-on-black", "own")

OWN_COLOURS = {"own_background": "F3E9FF", "own_text": "2A1140"}
"""Lilac and violet: a reader's own, with a contrast of 14:1."""

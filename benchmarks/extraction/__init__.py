"""How the boundary of the article is learnt: labels, training, weights."""

"""How the headline is learnt: examples, training, weights."""

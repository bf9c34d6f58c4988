"""The themes: what stands behind the score, in units of its own, NPLV beside the country."""

"""A gemeente, wijk or buurt of its own: where it stands among its like, and what lies in it."""

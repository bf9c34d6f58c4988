"""What is said of buddies: in how much they are alike, and on what one does better."""

"""What the page says about unfavourable places."""

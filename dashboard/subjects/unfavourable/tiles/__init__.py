"""What the page shows about unfavourable places."""

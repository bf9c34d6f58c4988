"""The tables and the findings of the page Verantwoording."""

"""The ten statements as text, what the data give for each, and the notes below it."""

"""The ten statements that the minister was told, each beside what the data give."""

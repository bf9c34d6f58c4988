"""The numbers of the themes: values of areas, places by class, what goes together."""

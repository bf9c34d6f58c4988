"""The method, its certainty and its changes in words."""

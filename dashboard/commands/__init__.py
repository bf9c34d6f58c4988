"""What an administrator runs: build, check and put back the set, prepare the map files."""

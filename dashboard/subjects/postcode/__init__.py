"""The profile of a postcode: its score of the release that has postcodes, and what lies in it."""

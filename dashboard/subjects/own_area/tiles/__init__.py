"""The tiles of Eigen gebied."""

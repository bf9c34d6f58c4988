"""The sentences of Eigen gebied."""

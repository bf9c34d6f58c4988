"""The overview: the programme and its areas beside the Netherlands."""

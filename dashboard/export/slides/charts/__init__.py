"""Native charts: values, and the parts that PowerPoint edits."""

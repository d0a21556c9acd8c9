"""Rules about rejections: what a candidate who is told no is owed."""

"""Records to bytes, one file per output."""

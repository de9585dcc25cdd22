"""The Textual walk-through; nothing imports it but the `review` command."""

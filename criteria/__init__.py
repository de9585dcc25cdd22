"""What funders want: one YAML pack each, its own examples inside."""

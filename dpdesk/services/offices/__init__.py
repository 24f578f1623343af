"""The organiser and the municipalities: whose papers these are, in whose words, and to whom they go."""

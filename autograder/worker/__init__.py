"""The sandboxed process that runs student code; it imports the standard library and itself only."""

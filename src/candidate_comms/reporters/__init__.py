"""Reports in the formats that people and machines read. Wire formats have their own shapes."""

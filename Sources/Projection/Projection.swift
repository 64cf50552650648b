// Projection

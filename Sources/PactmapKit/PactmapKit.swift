// PactmapKit

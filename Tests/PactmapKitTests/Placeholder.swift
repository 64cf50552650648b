import Testing

@testable import PactmapKit

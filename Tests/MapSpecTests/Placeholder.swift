import Testing

@testable import MapSpec

import Testing

@testable import Overlay

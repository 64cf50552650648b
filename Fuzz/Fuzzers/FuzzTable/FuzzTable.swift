import ReaderTrials

nonisolated(unsafe) private let trials = ReaderTrials.ready()

/// libFuzzer calls this with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  trials.demandSense(.table, Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

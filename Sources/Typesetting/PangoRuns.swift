import CPango
import Scene

/// Calls `body` for each run of a line, in order.
func forEachRun(
  of line: UnsafeMutablePointer<PangoLayoutLine>,
  _ body: (UnsafeMutablePointer<PangoItem>, UnsafeMutablePointer<PangoGlyphString>) -> Void
) {
  var cell = line.pointee.runs
  while let current = cell {
    if let data = current.pointee.data {
      let run = data.assumingMemoryBound(to: PangoGlyphItem.self)
      if let item = run.pointee.item, let glyphs = run.pointee.glyphs { body(item, glyphs) }
    }
    cell = current.pointee.next
  }
}

/// The clusters of a left-to-right run that is `length` bytes long.
func clusterStarts(
  _ string: UnsafeMutablePointer<PangoGlyphString>, length: Int
) -> [ShapedText.Cluster] {
  let count = Int(string.pointee.num_glyphs)
  var clusters: [ShapedText.Cluster] = []
  var index = 0
  while index < count {
    let start = Int(string.pointee.log_clusters[index])
    var next = index + 1
    while next < count, Int(string.pointee.log_clusters[next]) == start { next += 1 }
    let end = next < count ? Int(string.pointee.log_clusters[next]) : length
    clusters.append(ShapedText.Cluster(utf8Count: end - start, glyphCount: next - index))
    index = next
  }
  return clusters
}

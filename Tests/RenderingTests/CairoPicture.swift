import CCairo
import Testing

/// The pixels of a PNG file as Cairo reads them: 32 bits each, colours multiplied by opacity.
func pixelsReadByCairo(_ png: [UInt8]) throws -> (width: Int, height: Int, pixels: [UInt32]) {
  final class Source {
    var rest: ArraySlice<UInt8>
    init(_ bytes: [UInt8]) { rest = bytes[...] }
  }
  let source = Source(png)
  let read: cairo_read_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
    let source = Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
    guard source.rest.count >= Int(length) else { return CAIRO_STATUS_READ_ERROR }
    for (index, byte) in source.rest.prefix(Int(length)).enumerated() { data[index] = byte }
    source.rest = source.rest.dropFirst(Int(length))
    return CAIRO_STATUS_SUCCESS
  }
  let opened = withExtendedLifetime(source) {
    cairo_image_surface_create_from_png_stream(
      read, Unmanaged.passUnretained(source).toOpaque())
  }
  let surface = try #require(opened)
  defer { cairo_surface_destroy(surface) }
  try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
  let (width, height) = (
    Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))
  )
  let stride = Int(cairo_image_surface_get_stride(surface)) / 4
  let data = try #require(cairo_image_surface_get_data(surface))
  let pixels = data.withMemoryRebound(to: UInt32.self, capacity: stride * height) { start in
    (0..<height).flatMap { row in (0..<width).map { start[row * stride + $0] } }
  }
  return (width, height, pixels)
}

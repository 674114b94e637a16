// SPDX-License-Identifier: Apache-2.0

extension OutputDestination.Display {
    /// Writes something that is ready.
    package func write(_ bytes: [UInt8]) throws(RunError) {
        try RunError.files { () throws(FileError) in
            var sink = try RecordSink(nil, display: self)
            try sink.write(bytes)
            _ = try sink.commit()
        }
    }
}

// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Shouting",
    platforms: [.macOS(.v26)],
    dependencies: [
        // In a copy of this folder, change the path to the URL of Galley or to your clone.
        .package(name: "Galley", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "shouting",
            dependencies: [.product(name: "Galley", package: "Galley")],
            path: "Sources/Shouting"
        )
    ]
)

package io.juluo.jobs.atlas;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes a PNG that knows its size in print. */
final class PngFile {
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final double METRES_PER_INCH = 0.0254;

    private PngFile() {}

    /** Writes beside the file first and moves it there when whole: readers see the old map or the new one. */
    static void write(BufferedImage image, int dotsPerInch, Path png) throws IOException {
        Path folder = png.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(png + " is no file name");
        }
        Files.createDirectories(folder);
        Path unfinished = folder.resolve("." + png.getFileName() + ".part");
        try {
            encode(image, dotsPerInch, unfinished);
            Files.move(unfinished, png, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void encode(BufferedImage image, int dotsPerInch, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), parameters);
            metadata.mergeTree(FORMAT, resolution(dotsPerInch));
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), parameters);
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode resolution(int dotsPerInch) {
        String perMetre = Long.toString(Math.round(dotsPerInch / METRES_PER_INCH));
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", perMetre);
        size.setAttribute("pixelsPerUnitYAxis", perMetre);
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(size);
        return root;
    }
}

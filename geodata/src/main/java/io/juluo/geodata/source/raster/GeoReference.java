package io.juluo.geodata.source.raster;

import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.crs.CrsOfFile;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Path;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.PixelInCell;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.CRS;
import org.geotools.util.factory.Hints;
import org.jspecify.annotations.Nullable;

/**
 * What a GeoTIFF's own keys say of its place, read by GeoTools.
 *
 * @param crs its coordinate system; where that is in no register, its name is well-known text
 * @param toWorld where its cells lie
 */
record GeoReference(CrsOfFile crs, GridToWorld toWorld) {

    static GeoReference read(Path path) throws RasterFault {
        GeoTiffReader reader = null;
        try {
            reader = new GeoTiffReader(path.toFile(), new Hints(Hints.FORCE_LONGITUDE_FIRST_AXIS_ORDER, true));
            return new GeoReference(
                    crs(reader.getCoordinateReferenceSystem()),
                    place(reader.getOriginalGridToWorld(PixelInCell.CELL_CORNER)));
        } catch (IOException | RuntimeException | FactoryException broken) {
            throw notPlaced(
                    String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private static GridToWorld place(MathTransform gridToWorld) throws RasterFault {
        if (!(gridToWorld instanceof AffineTransform affine)) {
            throw notPlaced("no size and place of a cell");
        }
        GridToWorld toWorld = new GridToWorld(
                affine.getTranslateX(),
                affine.getScaleX(),
                affine.getShearX(),
                affine.getTranslateY(),
                affine.getShearY(),
                affine.getScaleY());
        if (!toWorld.isUsable()) {
            throw notPlaced(toWorld.toString());
        }
        return toWorld;
    }

    /** A local or unnamed system is none: GeoTools gives one where the file has no keys. */
    private static CrsOfFile crs(@Nullable CoordinateReferenceSystem crs) throws FactoryException {
        if (!(crs instanceof ProjectedCRS) && !(crs instanceof GeographicCRS)) {
            return CrsOfFile.none();
        }
        String written = String.valueOf(crs.getName().getCode());
        Integer epsg = CRS.lookupEpsgCode(crs, false);
        String name = "EPSG:" + epsg;
        String text = crs.toWKT().replaceAll("\\s+", " ");
        return new CrsOfFile(epsg != null && Crs.isKnown(name) ? name : text, written, false);
    }

    private static RasterFault notPlaced(String detail) {
        return new RasterFault(
                "not_georeferenced",
                "the raster does not say where it lies",
                "write its place into it: gdal_translate -a_srs EPSG:... -a_ullr west north east south in.tif out.tif",
                detail);
    }
}

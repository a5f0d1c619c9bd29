package org.yoriai.summary.model;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.identity.Anyone;
import org.yoriai.shared.Refused;

/** The register of models as JSON. */
@Path("/api/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class ModelResource {
    @Inject
    ModelRegister register;

    @GET
    @Anyone
    @Operation(summary = "The models that serve here, what they are made of, and how they have done")
    public List<ModelView> all() {
        return register.all();
    }

    @GET
    @Path("/{model}")
    @Anyone
    @Operation(summary = "One model with every version of its words and what changed in them")
    public ModelView one(@PathParam("model") @Size(max = 100) String model) {
        return register.find(model).orElseThrow(Refused::notFound);
    }
}

package dev.connections.jpa.mapping;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.job.Job;
import dev.connections.jpa.entity.JobEntity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** Lays a job out as a row. */
@Mapper(uses = ColumnValues.class, unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface JobRows {

    JobRows ROWS = Mappers.getMapper(JobRows.class);

    /** The row of a job; jobs are about no row in particular. */
    default JobEntity row(Job job) {
        JobEntity row = facts(job);
        row.operationType = job.kind().value();
        row.stateCode = job.status().state().code();
        row.statusCode = job.status().code();
        return row;
    }

    /** What the job itself says of its row. */
    @Columns.Owned
    @Columns.Stamped
    @Mapping(target = "operationType", ignore = true)
    @Mapping(target = "stateCode", ignore = true)
    @Mapping(target = "statusCode", ignore = true)
    @Mapping(target = "message", source = "message", qualifiedByName = "nullWhenEmpty")
    @Mapping(target = "errorCode", source = "error")
    @Mapping(target = "completedOn", source = "completed")
    @Mapping(target = "version", source = "version.number")
    JobEntity facts(Job job);

    /** The number of an error code, as Dataverse writes it: signed. */
    static @Nullable Integer number(Optional<ErrorCode> code) {
        return code.map(ErrorCode::number).orElse(null);
    }
}

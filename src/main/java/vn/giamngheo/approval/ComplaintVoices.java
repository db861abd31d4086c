package vn.giamngheo.approval;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ComplaintVoices extends Repository<ComplaintVoice, UUID> {

    ComplaintVoice saveAndFlush(ComplaintVoice voice);

    List<ComplaintVoice> findByComplaintIdOrderByReceivedAtAscIdAsc(UUID complaintId);
}
